/** 「美团、达达」 as a list: people separate names with whatever sign is at hand. */
export const platformList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；/\s]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
