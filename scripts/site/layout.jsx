import { useAddress } from './context.jsx';

const SITE = 'Stratagram';

/** Pages that every page leads to. */
const SECTIONS = [
  ['chapter/', 'Chapters'],
  ['concept/', 'Concepts'],
  ['glossary/', 'Glossary'],
  ['myths/', 'Myths'],
  ['figures/', 'Figures'],
  ['accuracy/', 'Accuracy'],
  ['rule/', 'Rules'],
  ['sources/', 'Sources'],
  ['embed/', 'Embed'],
];

/**
 * A whole page.
 *
 * @param origin - Where the site will be, if that is known: what others take over needs full addresses.
 * @param live - The same page in the catalogue.
 */
export function Layout({ address, title, description, live, social, origin = '', children }) {
  const to = useAddress();
  const full = (path) => (origin ? origin + path : to(path));
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${SITE}`}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={origin ? origin + address : './'} />
        <link rel="icon" type="image/svg+xml" href={to('favicon.svg')} />
        <link rel="stylesheet" href={to('pages.css')} />
        <SocialCard {...{ title, description }} image={full(social)} url={origin + address} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <header>
          <a className="brand" href={to('chapter/')}>
            <img src={to('favicon.svg')} alt="" width="32" height="32" loading="lazy" />
            {SITE}
          </a>
          <nav aria-label="Sections">
            <ul>
              {SECTIONS.map(([section, name]) => (
                <li key={section}>
                  <a href={to(section)} aria-current={currentOf(section, address)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a className="live" href={to(live)}>
            Try it live
          </a>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>
            <a href={to(live)}>The same in the catalogue</a>, with pictures that can be tried out
            and taken along.
          </p>
        </footer>
      </body>
    </html>
  );
}

function currentOf(section, address) {
  if (section === address) return 'page';
  return address.startsWith(section) ? 'true' : undefined;
}

/** What a link to the page looks like where it is shared. */
function SocialCard({ title, description, image, url }) {
  const properties = {
    'og:site_name': SITE,
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    ...(url.startsWith('http') && { 'og:url': url }),
    'og:image': image,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': `A diagram, titled ${title}`,
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
