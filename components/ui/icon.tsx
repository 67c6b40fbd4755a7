/** Few icons, drawn on a 24 grid with the colour of the text. Never without a word beside them, hence hidden from readers. */
const drawings = {
  alert: <path d="M12 3 22 20H2L12 3Zm0 6v5m0 3v.01" />,
  missed: <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8L8 2.5ZM9 9l6 6m0-6-6 6" />,
  done: <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12.5l3 3 6-7" />,
  info: <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Zm0 8v6m0-9v.01" />,
  clock: <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 7v5.5l3.5 2" />,
  calculator: <path d="M5 2.5h14v19H5v-19Zm3 4h8M8 12h.01M12 12h.01M16 12h.01M8 16.5h.01M12 16.5h.01M16 16.5h.01" />,
  shield: <path d="M12 2.5 20 5.5v6c0 5-3.5 8.5-8 10-4.5-1.5-8-5-8-10v-6l8-3Z" />,
  money: <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM8 7l4 5 4-5m-4 5v6m-3.5-4.5h7m-7 3h7" />,
  search: <path d="M10.5 3a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM16 16l5.5 5.5" />,
  person: <path d="M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM3.5 21.5c.5-4.5 4-7 8.5-7s8 2.5 8.5 7" />,
  phone: <path d="M6 2.5 9.5 7 8 10c1 2.5 3 4.5 6 6l3-1.5 4.5 3.5-2 3.5C11 22.5 1.5 13 3 4.5l3-2Z" />,
  print: <path d="M7 8.5v-6h10v6M7 17.5H3v-9h18v9h-4m-10-3h10v7H7v-7Z" />,
  chevron: <path d="m9 5 7 7-7 7" />,
  back: <path d="m15 5-7 7 7 7" />,
} as const;

export type IconName = keyof typeof drawings;

/** `size` in CSS pixels at the usual letter size; it grows with the letters. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
