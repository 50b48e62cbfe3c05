// MkDocs writes classic scripts only.
import(new URL('all.js', document.currentScript.src).href);
