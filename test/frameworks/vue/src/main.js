import '@stratagram/elements/vm-stack/define';
import { createSSRApp } from 'vue';
import App from './app.vue';

createSSRApp(App).mount('#app');
