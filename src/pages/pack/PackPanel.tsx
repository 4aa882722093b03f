import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { datasetQuery } from '../../catalogue/queries.ts';
import { useNeighbours } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import { findIndicator, firstIndicator, type Catalogue } from '../../domain/catalogue.ts';
import { neighboursId } from '../../domain/well-known-areas.ts';
import type { PackResult } from '../../export/pack/pack.ts';
import { PackDialog } from '../../features/pack/PackDialog.tsx';
import { useView } from '../../state/view-store.ts';
import { packGroups } from './items.ts';
import { loadPackageFiles } from './load-figures.ts';
import { PackPaper } from './PackPaper.tsx';

const noNeighbours = [] as const;

/** The dialog for packing figures, with all that can be packed from where the person is. */
export function PackPanel(props: {
  readonly catalogue: Catalogue;
  /** `gaveUp` is true when a pack was being made. */
  readonly onClose: (gaveUp: boolean) => void;
}): ReactNode {
  const { catalogue, onClose } = props;
  const client = useQueryClient();
  const view = useView((one) => one);
  const strategy = useStrategy();
  const neighbours = useNeighbours();
  const layer = strategy.status === 'ready' ? strategy.value : null;
  const near = neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours;
  const wantsNeighbours = view.comparators.includes(neighboursId);
  const isWaiting =
    strategy.status === 'pending' || (wantsNeighbours && neighbours.status === 'pending');
  const cautions = [
    strategy.status === 'failed'
      ? `${strategy.error.message} So figures are without what councils promised and stated.`
      : '',
    wantsNeighbours && neighbours.status === 'failed'
      ? `${neighbours.error.message} So figures are without the statistical neighbours.`
      : '',
  ].filter((caution) => caution !== '');
  const groups = useMemo(() => {
    if (isWaiting) return null;
    const indicator = findIndicator(catalogue, view.indicator) ?? firstIndicator(catalogue);
    const shown =
      view.page === 'indicator' && indicator ? { ...view, indicator: indicator.id } : view;
    const loaded = catalogue.datasets.flatMap(
      (descriptor) => client.getQueryData(datasetQuery(descriptor).queryKey) ?? [],
    );
    return packGroups({ client, catalogue, layer, neighbours: near }, shown, loaded);
  }, [isWaiting, client, catalogue, layer, near, view]);
  const packageFiles = useCallback(
    (paths: readonly string[]) => loadPackageFiles(catalogue, paths),
    [catalogue],
  );
  const [toPrint, setToPrint] = useState<{ result: PackResult; title: string } | null>(null);
  return (
    <>
      <PackDialog
        groups={groups}
        cautions={cautions}
        dataVersion={catalogue.version}
        packageFiles={packageFiles}
        onPrint={(result, title) => setToPrint({ result, title })}
        onClose={onClose}
      />
      {toPrint ? (
        <PackPaper
          title={toPrint.title}
          figures={toPrint.result.toPrint ?? []}
          failed={toPrint.result.failed}
          dataVersion={catalogue.version}
          onDone={() => setToPrint(null)}
        />
      ) : null}
    </>
  );
}
