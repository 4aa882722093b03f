const prefix = '[iFrameSizer]';
const longest = 2000;
const idShape = /^[\w.~-]{1,100}$/;

/**
 * The id of the frame in the message with which iframe-resizer's script greets a frame, or null for anything
 * else. The greeting is a list: id, margin, whether to size the width too, and more that does not matter here.
 */
export function resizerId(message: unknown): string | null {
  if (typeof message !== 'string' || message.length > longest || !message.startsWith(prefix)) {
    return null;
  }
  const [id = '', margin = '', sizesWidth = ''] = message.slice(prefix.length).split(':', 3);
  const isGreeting = /^\d{0,5}$/.test(margin) && /^(true|false)$/.test(sizesWidth);
  return isGreeting && idShape.test(id) ? id : null;
}
