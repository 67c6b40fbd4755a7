import { BigChoice } from '@/components/ui/big-choice';
import { type Lang, langOf, path } from '@/components/wording/lang';
import { homeTexts } from './home-texts';

export default async function Home({ params }: { params: Promise<{ lang: string }> }) {
  const lang = await langOf(params);
  const texts = homeTexts[lang];
  return (
    <>
      <h1 className="mb-5">{texts.title}</h1>
      <BigChoice href={path(lang, '/hurt')} icon="alert" tone="amber" {...texts.hurt} />
      <nav aria-labelledby="wanted" className="mt-6">
        <h2 id="wanted" className="border-b border-line pb-2">
          {texts.wanted}
        </h2>
        <BigChoice href={path(lang, '/estimate')} icon="calculator" {...texts.estimate} />
        <BigChoice href={path(lang, '/coverage')} icon="shield" {...texts.coverage} />
        <BigChoice href={path(lang, '/wages')} icon="money" {...texts.wages} />
        <BigChoice href={path(lang, '/status')} icon="search" {...texts.status} />
        <BigChoice href={path(lang, '/account')} icon="person" {...texts.account} />
      </nav>
      <section className="mt-8">
        <h2>{texts.person}</h2>
        <Phones lang={lang} />
        <p>
          <a href={path(lang, '/help')}>{texts.more}</a>
        </p>
        <h2>{texts.about}</h2>
        <p>{texts.aboutText}</p>
      </section>
    </>
  );
}

function Phones({ lang }: { lang: Lang }) {
  const [insurance, feelings, end] = homeTexts[lang].phones;
  return (
    <p>
      {insurance} <a href="tel:12333">12333</a>
      {feelings} <a href="tel:12356">12356</a>
      {end}
    </p>
  );
}
