import { addons } from 'storybook/manager-api';
import { readersLook } from './look.ts';

addons.setConfig({ theme: readersLook() });
