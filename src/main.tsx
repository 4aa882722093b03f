import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './pages/App.tsx';
import { keepFirstView } from './pages/overview/FirstView.tsx';
import { readOfferedBlock, startOffered } from './state/choices/offered.ts';
import { connectHistory } from './state/history.ts';
import { readGlossaryBlock, readSiteBlock, startSite } from './state/site.ts';
import './styles/site.css';

startSite(readSiteBlock(document), readGlossaryBlock(document));
startOffered(readOfferedBlock(document));
connectHistory();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
keepFirstView(root, window.location.search);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
