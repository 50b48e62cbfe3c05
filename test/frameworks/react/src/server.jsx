import '@stratagram/elements/vm-stack/define';
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

export const render = () => ({ body: renderToString(<App />) });
