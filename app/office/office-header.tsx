import { ShortcutKeys } from '@/components/office/shortcut-keys';
import { SkipLink } from '@/components/ui/skip-link';
import { may, type Permission } from '@/domain/claims/permissions';
import { signOutOfOffice } from './sign-in/actions';
import { signedInStaff } from './signed-in-staff';

/** Any of the permissions opens the page. */
const places: { href: string; name: string; permissions: Permission[] }[] = [
  { href: '/office', name: '待办', permissions: ['claim.read'] },
  { href: '/office/search', name: '查找', permissions: ['claim.read'] },
  { href: '/office/parameters', name: '参数修订', permissions: ['parameter.propose', 'parameter.publish'] },
  { href: '/office/staff', name: '人员', permissions: ['staff.manage'] },
];

/** Who is signed in and where they may go. Signing out is a form, because a link may be followed by a preview. */
export async function OfficeHeader() {
  const ctx = await signedInStaff();
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
          {ctx && (
            <>
              <nav aria-label="主要页面" className="flex grow flex-wrap gap-x-6">
                {places
                  .filter(({ permissions }) => permissions.some((each) => may(ctx.actor.roles, each)))
                  .map(({ href, name }) => (
                    <a key={href} href={href} className="py-2.5">
                      {name}
                    </a>
                  ))}
              </nav>
              <ShortcutKeys />
              <span>{ctx.actor.name}</span>
              <form action={signOutOfOffice}>
                <button type="submit" className="cursor-pointer py-2.5 text-action underline">
                  退出
                </button>
              </form>
            </>
          )}
        </div>
      </header>
    </>
  );
}
