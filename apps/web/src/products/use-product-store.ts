import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { deviceStore } from '../device/device.ts';
import type { ProductFieldsFragment } from '../graphql/generated/graphql.ts';
import { ProductStore } from './product-store.ts';

/** Products opened in this window, by person and id. */
const open = new Map<string, ProductStore>();

/** The one store of a product in this window. */
export function openedProduct(viewerId: string, product: ProductFieldsFragment): ProductStore {
  const key = `${viewerId}:${product.id}`;
  const store = open.get(key) ?? new ProductStore(product, deviceStore());
  open.set(key, store);
  return store;
}

/** The product as it stands here; draws the page again at every change of it. */
export function useProductStore(viewerId: string, product: ProductFieldsFragment): ProductStore {
  const store = useMemo(() => openedProduct(viewerId, product), [viewerId, product]);
  useSyncExternalStore(store.subscribe, store.getVersion);

  useEffect(() => store.takeLoaded(product), [store, product]);
  useEffect(() => {
    const hurry = () => store.hurry();
    const warn = (event: BeforeUnloadEvent) => {
      store.hurry();
      if (store.unsaved > 0) event.preventDefault();
    };
    window.addEventListener('online', hurry);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', hurry);
      window.removeEventListener('beforeunload', warn);
      hurry();
    };
  }, [store]);
  return store;
}
