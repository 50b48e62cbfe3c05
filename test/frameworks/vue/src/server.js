import '@stratagram/elements/vm-stack/define';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';

export const render = async () => ({ body: await renderToString(createSSRApp(App)) });
