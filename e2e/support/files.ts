/** Files to hand in; the server looks at the bytes and makes pictures anew, so this one is a real one. */
export const photo = (name = '现场照片.png') => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAPUlEQVRIie3VQQ0AMAwCwKlFC1pQORnb45L+mzSUO12ezLF4Tl3hineaAqnKDCSGxWBxWCwWg8VhsV+xeAEbw3jqYKWJLwAAAABJRU5ErkJggg==',
    'base64',
  ),
});

/** A text that calls itself a picture. */
export const notAPhoto = () => ({ name: '聊天.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
