/** A picture's size in pixels, whole numbers. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A picture cannot be made; the message says why and is written for the person who asked for it. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/**
 * What Chromium and Firefox can hold in one canvas, and so at most 268 million pixels in all. Others hold less,
 * and say so by making no picture.
 */
const mostPixelsASide = 16_384;

/**
 * An SVG file with a `viewBox` and with nothing outside itself, as the bytes of a PNG of exactly this size, on
 * white, whatever size the file gives itself. Rejects with PictureError, and nothing else, when the size is more
 * than browsers can make, the drawing cannot be read, or this browser gives up.
 */
export async function rasterise(svg: string, size: PixelSize): Promise<Uint8Array<ArrayBuffer>> {
  checkSize(size);
  const file = new Blob([atSize(svg, size)], { type: 'image/svg+xml;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const canvas = document.createElement('canvas');
  try {
    const image = await load(address);
    draw(canvas, image, size);
    const blob = await encode(canvas);
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    if (cause instanceof PictureError) throw cause;
    throw new PictureError('This browser could not make the picture.', { cause });
  } finally {
    URL.revokeObjectURL(address);
    // Some browsers keep a canvas's memory until it has no size.
    canvas.width = 0;
    canvas.height = 0;
  }
}

function checkSize({ width, height }: PixelSize): void {
  if (![width, height].every((pixels) => Number.isInteger(pixels) && pixels > 0)) {
    throw new PictureError(`A picture cannot be ${width} × ${height} pixels in size.`);
  }
  if (Math.max(width, height) > mostPixelsASide) {
    throw new PictureError(
      `The picture would be ${width} × ${height} pixels, which is more than browsers can make. Choose fewer areas or filter items, a smaller size, or the SVG file, which has no such limit.`,
    );
  }
}

/** Drawn one to one, letters stand where they do on screen; drawn larger, browsers round their places first. */
function atSize(svg: string, { width, height }: PixelSize): string {
  return svg.replace(/<svg\b([^>]*)>/, (_, attributes: string) => {
    const others = attributes.replace(/\s(?:width|height)="[^"]*"/g, '');
    return `<svg width="${width}" height="${height}"${others}>`;
  });
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (cause) {
    throw new PictureError('The drawing could not be turned into a picture.', { cause });
  }
  return image;
}

function draw(canvas: HTMLCanvasElement, image: HTMLImageElement, size: PixelSize): void {
  canvas.width = size.width;
  canvas.height = size.height;
  // Not an opaque canvas: browsers write on one with coloured edges to the letters, which look wrong on paper.
  const context = canvas.getContext('2d');
  if (!context) throw tooLarge();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
}

/** The browser packs the pixels beside the page, which stays usable. */
async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw tooLarge();
  return blob;
}

function tooLarge(): PictureError {
  return new PictureError(
    'The picture is too large for this browser. Choose a smaller size, or the SVG file.',
  );
}
