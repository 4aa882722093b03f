import type { Run, Side } from './large/page/main.ts';
import type { Wanted } from './large/page/wanted.ts';
import type { Change, Shift } from './probe.mjs';

declare global {
  interface Window {
    readonly probe: {
      readonly shifts: readonly Shift[];
      readonly watch: (chart: string) => void;
      readonly change: () => Promise<Change>;
    };
    readonly draw: (task: object) => void;
    readonly ingest: {
      readonly load: (folder: string) => Promise<{ files: number; bytes: number }>;
      readonly ours: () => number;
      readonly papaparse: () => number;
    };
    readonly gc?: () => void;
    readonly large: {
      readonly run: (side: Side, wanted: Wanted) => Promise<Run>;
    };
    readonly picture: {
      readonly load: (folder: string, id: string) => Promise<{ width: number; height: number }>;
      readonly ours: () => Promise<number>;
      readonly bare: () => Promise<number>;
      readonly report: () => Promise<{ time: number; longest: number }>;
      readonly pictures: () => Promise<{ time: number; longest: number }>;
      readonly compare: (
        screenshot: string,
      ) => Promise<{ pixels: number; different: number; visible: number }>;
    };
  }
}
