'use client';

export function Switch() {
  const turn = () => {
    const { dataset } = document.documentElement;
    dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark';
  };
  return (
    <button className="switch" type="button" onClick={turn}>
      Light or dark
    </button>
  );
}
