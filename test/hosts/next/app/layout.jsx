import '@stratagram/elements/stratagram.css';
import { Diagrams } from './diagrams.jsx';
import { Switch } from './switch.jsx';

export const metadata = { title: 'Diagrams in Next.js', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <link rel="stylesheet" href="/assets/site.css" />
      </head>
      <body>
        <Diagrams />
        <Switch />
        <main>{children}</main>
      </body>
    </html>
  );
}
