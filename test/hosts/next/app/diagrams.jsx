'use client';
import { useEffect } from 'react';

/** Defines the elements in the browser. */
export function Diagrams() {
  useEffect(() => void import('@stratagram/elements/define'), []);
  return null;
}
