import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SourceList } from '@/components/explanation/source-list';
import { StepLines } from '@/components/explanation/step-lines';
import { Icon, iconMarkup } from '@/components/ui/icon';
import { markup } from '@/components/ui/markup';
import { Tag, tagMarkup } from '@/components/ui/tag';
import type { Source } from '@/domain/kernel/explained';

const hostile = `"><script>alert('1')</script>&`;

describe('markup', () => {
  it('escapes what is put in, in text and within quotes', () => {
    expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('takes markup and lists of it as they are, and nothing for what is missing', () => {
    const items = ['a', '<'].map((each) => markup`<li>${each}</li>`);
    expect(markup`<ul>${items}</ul>${false}${null}${undefined}${markup`<b>!</b>`}`.text).toBe(
      '<ul><li>a</li><li>&lt;</li></ul><b>!</b>',
    );
  });

  it('is what React writes for the same part', () => {
    expect(tagMarkup('不确定', 'amber').text).toBe(renderToStaticMarkup(<Tag tone="amber">不确定</Tag>));
    const icon = renderToStaticMarkup(<Icon name="phone" size={18} />);
    expect(iconMarkup('phone', 18).text.replace('"/>', '"></path>')).toBe(icon);
  });
});

describe('a source that somebody else wrote', () => {
  const source: Source = {
    ...{ id: 's', title: hostile, documentNumber: hostile, url: `https://example.org/?a="b"&c` },
    ...{ effectiveFrom: null, effectiveTo: null, confidence: 'secondary' as const },
  };

  it('stays text, in the list and in a line', () => {
    const step = { rule: 'x.y', term: hostile, termEn: hostile, inputs: {}, output: hostile, unit: 'text' as const };
    const pages = [
      <SourceList key="list" sources={[source]} lang="zh" />,
      <StepLines key="lines" steps={[{ ...step, sources: [source] }]} lang="zh" />,
    ].map((part) => renderToStaticMarkup(part));
    for (const page of pages) {
      expect(page).not.toContain('<script');
      expect(page).toContain('&lt;script&gt;');
      expect(page).toContain('href="https://example.org/?a=&quot;b&quot;&amp;c"');
    }
  });

  it('with an address that would run is no link', () => {
    const page = renderToStaticMarkup(<SourceList sources={[{ ...source, url: 'javascript:alert(1)' }]} lang="en" />);
    expect(page).not.toContain('href');
  });
});
