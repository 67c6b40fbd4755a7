import QRCode from 'qrcode';

/** A QR code as an SVG in a `data:` address, made here so that no secret goes to a maker of pictures. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
