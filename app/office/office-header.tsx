import { SkipLink } from '@/components/ui/skip-link';

const places = [
  { href: '/office', name: '待办' },
  { href: '/office/search', name: '查找' },
];

/** Signing out is a form, because a link may be followed by a preview. */
export function OfficeHeader() {
  return (
    <>
      <SkipLink>跳到正文</SkipLink>
      <aside className="demo-notice border-b-2 border-amber bg-amber-soft px-6 py-1" aria-label="这是演示">
        <strong>这是演示</strong>。这里的人和申请都是编的，不会送到任何机构。
      </aside>
      <header className="no-print border-b border-line px-6">
        <div className="mx-auto flex max-w-office flex-wrap items-center gap-x-8">
          <a href="/office" className="py-2 text-body font-strong text-ink no-underline">
            安驿 · 经办
          </a>
          <nav aria-label="主要页面" className="flex flex-1 gap-x-6">
            {places.map(({ href, name }) => (
              <a key={href} href={href} className="py-2.5">
                {name}
              </a>
            ))}
          </nav>
          <form action="/office/sign-out" method="post">
            <button type="submit" className="cursor-pointer py-2.5 text-action underline">
              退出
            </button>
          </form>
        </div>
      </header>
    </>
  );
}
