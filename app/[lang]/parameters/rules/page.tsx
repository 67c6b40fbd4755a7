import type { Metadata } from 'next';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { type Lang, langOf, path } from '@/components/wording/lang';
import { ruleGroups, rulesInWords } from '@/components/wording/rules-in-words';
import { operations } from '@/domain/operations';
import { addressOfOperation, estimatorOperations } from '@/server/estimates/estimator-operations';
import { texts } from './texts';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: texts[await langOf(params)].title };
}

/** Every rule of the site in words. */
export default async function RulesPage({ params }: Props) {
  const lang = await langOf(params);
  const t = texts[lang];
  const names = Object.keys(operations);
  return (
    <>
      <BackLink href={path(lang, '/parameters')}>{t.back}</BackLink>
      <PageHeading title={t.title}>
        <p>{t.intro}</p>
        <p className="no-print">
          <a href="/api/v1/openapi.json">{t.api}</a>
        </p>
      </PageHeading>
      {Object.entries(ruleGroups).map(([group, title]) => (
        <section key={group}>
          <h2>{title[lang]}</h2>
          <dl className="border-t border-line">
            {names
              .filter((name) => name.startsWith(`${group}.`))
              .map((name) => (
                <Rule key={name} name={name} lang={lang} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Rule({ name, lang }: { name: string; lang: Lang }) {
  const t = texts[lang];
  const words = rulesInWords[name];
  return (
    <div className="border-b border-line py-3">
      <dt>{words?.term[lang] ?? name}</dt>
      <dd>
        <p>{words?.about[lang] ?? t.nameless}</p>
        <p className="muted">
          {t.source}
          {words && words.documents.length > 0 ? (
            <span lang={lang === 'zh' ? undefined : 'zh-CN'}>{words.documents.join('；')}</span>
          ) : (
            t.ours
          )}
        </p>
        <p className="muted">
          {estimatorOperations.has(name) ? (
            <>
              {t.callable}
              <code>POST {addressOfOperation(name)}</code>
            </>
          ) : (
            t.notCallable
          )}
        </p>
      </dd>
    </div>
  );
}
