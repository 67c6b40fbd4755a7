'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';

const storedAs = 'anyi-office-keys';

/** What each key does: moves among the links marked `data-row`, or follows the one marked with the key. */
const keys = [
  { key: '?', does: '显示这些键' },
  { key: 'j', does: '下一件' },
  { key: 'k', does: '上一件' },
  { key: 'o', does: '打开这一件' },
  { key: 'g', does: '回到待办' },
  { key: '/', does: '按受理编号查找' },
];

/** Keys for whoever works through a list all day. They can be turned off, because single letters get in the way of people
 *  who speak to their computer (WCAG 2.1.4); without a script everything is a link anyway. */
export function ShortcutKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useSyncExternalStore(onChange, keysAreOn, () => true);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (!on || dialog.current?.open) return;
      else if (event.key === 'j') focusRow(1);
      else if (event.key === 'k') focusRow(-1);
      else if (event.key === 'o')
        rows()
          .find((row) => row === document.activeElement)
          ?.click();
      else if (event.key === 'g') window.location.assign('/office');
      else if (event.key === '/') window.location.assign('/office/search');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);

  return (
    <>
      <button
        type="button"
        className="no-print cursor-pointer py-2.5 text-action underline"
        onClick={() => dialog.current?.showModal()}
      >
        快捷键
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto max-w-column border-2 border-edge bg-paper px-6 py-5 text-ink"
      >
        <h2 id="keys-title">快捷键</h2>
        <dl className="my-4 grid grid-cols-[4em_1fr] gap-y-2">
          {keys.map(({ key, does }) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="choice">
          <input id="keys-on" type="checkbox" checked={on} onChange={(event) => turnKeys(event.target.checked)} />
          <label htmlFor="keys-on">打开快捷键（“?” 一直有效）</label>
        </p>
        <form method="dialog">
          <button type="submit" className="button" data-tone="action">
            关闭
          </button>
        </form>
      </dialog>
    </>
  );
}

const changed = 'anyi-office-keys-changed';
let withoutStorage = true; // where nothing can be kept, the choice holds until the page is left

function onChange(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}

function keysAreOn(): boolean {
  try {
    return localStorage.getItem(storedAs) !== 'off';
  } catch {
    return withoutStorage;
  }
}

function turnKeys(on: boolean) {
  withoutStorage = on;
  try {
    localStorage.setItem(storedAs, on ? 'on' : 'off');
  } catch {
    // Kept above.
  }
  window.dispatchEvent(new Event(changed));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const rows = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')];

function focusRow(by: 1 | -1) {
  const all = rows();
  const now = all.findIndex((row) => row === document.activeElement);
  all[now === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1)]?.focus();
}
