import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbedApp } from './pages/embed/EmbedApp.tsx';
import { takeEmbedKeys } from './embed/frame/embed-keys.ts';
import { takeDashboardSlot } from './embed/dashboard-slot.ts';
import { readFigureData } from './embed/drawn-view.ts';
import { askedView } from './embed/page-view.ts';
import { readSiteBlock, siteOfPage, startSite } from './state/site.ts';
import { viewStore } from './state/view-store.ts';
import './pages/embed/embed.css';

const page = document.getElementById('figure-page');
if (!page) throw new Error('The page has no element with the id "figure-page"');
startSite(readSiteBlock(document));
const { keys, rest, notices } = takeEmbedKeys(location.search);
const asked = askedView(rest, readFigureData(document)?.search ?? '', siteOfPage());
const slot = takeDashboardSlot(page);
viewStore.openFromAddress(asked.view, [...notices, ...asked.notices]);
createRoot(slot.element, { onCaughtError: slot.fail }).render(
  <StrictMode>
    <EmbedApp
      page={{
        version: keys.data,
        form: keys.form,
        datasets: (page.dataset['datasets'] ?? '').split(' '),
        unknown: asked.unknown,
        isOpen: slot.isOpen,
        hasFigure: slot.hasFigure,
        onShown: slot.show,
        onFailed: slot.fail,
      }}
    />
  </StrictMode>,
);
