/** Drawings of app/icons.css, for the attribute `data-icon` of a box that lays its parts in a line or places them itself. */
export type IconName =
  'alert' | 'missed' | 'done' | 'info' | 'calculator' | 'shield' | 'money' | 'search' | 'person' | 'phone' | 'back';
