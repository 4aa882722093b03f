// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeEmbedKeys } from '../../src/embed/frame/embed-keys.ts';
import { watchFirstFigure } from '../../src/embed/first-figure.ts';

let page: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><h1 class="embed-loading">Loading the figure\u2026</h1></main>';
  const [main] = document.getElementsByTagName('main');
  if (!main) throw new Error('there is no page');
  page = main;
  watchFirstFigure(page, takeEmbedKeys(''));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page without a figure of its own', () => {
  it('says after 10 seconds that it takes long', () => {
    vi.advanceTimersByTime(9_999);
    expect(page.textContent).toBe('Loading the figure\u2026');
    vi.advanceTimersByTime(1);
    expect(page.textContent).toBe('Still loading the figure. This takes longer than usual.');
  });

  it('says after 30 seconds that the code did not come', () => {
    vi.advanceTimersByTime(30_000);
    expect(page.textContent).toBe('The figure could not be loaded here.');
  });

  it('leaves it to the code that is there to say what does not come', () => {
    const embed = document.createElement('div');
    embed.className = 'embed';
    page.prepend(embed);
    vi.advanceTimersByTime(30_000);
    expect(page.textContent).toBe('Still loading the figure. This takes longer than usual.');
  });

  it('says nothing once the figure is there', () => {
    page.innerHTML = '<figure>5,368</figure>';
    vi.advanceTimersByTime(60_000);
    expect(page.textContent).toBe('5,368');
  });
});
