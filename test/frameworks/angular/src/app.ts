import { JsonPipe } from '@angular/common';
import {
  afterNextRender,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Shop } from './shop';

@Component({
  selector: 'app-root',
  imports: [JsonPipe, Shop],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.component.html',
})
export class App {
  readonly count = signal(0);
  readonly names = signal(['web', 'db']);
  readonly batch = signal(true);
  readonly theme = signal('light');
  readonly guests = signal([{ name: 'mail' }, { name: 'wiki' }]);
  readonly os = signal('fedora');
  readonly shown = signal(true);
  readonly chosen = signal<string | undefined>('');
  readonly heard = signal<string | undefined>('');
  readonly object = viewChild.required<ElementRef<HTMLElement>>('object');

  constructor() {
    afterNextRender(() => {
      this.object().nativeElement.addEventListener('diagram-select', ({ node }) =>
        this.heard.set(node),
      );
    });
  }

  addChild(): void {
    this.names.set([...this.names(), 'cache']);
  }

  addGuest(): void {
    this.guests.set([...this.guests(), { name: 'search' }]);
  }
}
