import type { StaticForm } from '../../charts/static/StaticFigure.tsx';

/** What a page that stands in a frame asks of the figure drawn in it, and is told of it. */
export interface EmbedPage {
  /** The data version to keep to; empty for the latest. */
  readonly version: string;
  readonly form: StaticForm;
  /** Names of the datasets whose part of the catalogue can be had by itself. */
  readonly datasets: readonly string[];
  /** What the link called its indicator, where that cannot be one; empty otherwise. */
  readonly unknown: string;
  /** Whether the controls are open from the start. */
  readonly isOpen: boolean;
  /** Whether another figure stands there until this one does, and stays when it cannot be drawn. */
  readonly hasFigure: boolean;
  /** Told as soon as the figure is drawn. */
  readonly onShown: () => void;
  /** Told when there is a failure to be read instead. */
  readonly onFailed: () => void;
}
