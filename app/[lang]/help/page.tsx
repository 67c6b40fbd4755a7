import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { langOf } from '@/components/wording/lang';
import { helpTexts } from './texts';

type Params = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: helpTexts[await langOf(params)].title };
}

export default async function HelpPage({ params }: Params) {
  const texts = helpTexts[await langOf(params)];
  return (
    <>
      <PageHeading title={texts.title}>{texts.lead}</PageHeading>
      <h2>{texts.emergency}</h2>
      <Phones phones={texts.emergencies} />
      <h2>{texts.phones}</h2>
      <Phones phones={texts.lines} />
      <h2>{texts.windows}</h2>
      {texts.windowsText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <h2>{texts.trust}</h2>
      {texts.trustText.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function Phones({ phones }: { phones: readonly { number: string; name: string; about: string }[] }) {
  return (
    <SummaryList
      rows={phones.map(({ number, name, about }) => ({
        term: name,
        value: (
          <>
            <a href={`tel:${number}`} className="inline-block py-2 text-large">
              {number}
            </a>
            <p>{about}</p>
          </>
        ),
      }))}
    />
  );
}
