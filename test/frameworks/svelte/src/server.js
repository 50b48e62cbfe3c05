import '@stratagram/elements/vm-stack/define';
import { render as write } from 'svelte/server';
import App from './app.svelte';

export const render = () => write(App);
