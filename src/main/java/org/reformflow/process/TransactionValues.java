package org.reformflow.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps values until the running transaction ends; outside of one it keeps nothing. */
public final class TransactionValues<K, V> {

	/** The kept value, or what is read now. */
	public V get(K key, Function<K, V> read) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return read.apply(key);
		}
		Map<K, V> kept = kept();
		V value = kept.get(key);
		if (value == null) {
			value = read.apply(key);
			kept.put(key, value);
		}
		return value;
	}

	public void put(K key, V value) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			kept().put(key, value);
		}
	}

	/** Drops what this transaction kept. */
	public void forget() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			kept().clear();
		}
	}

	@SuppressWarnings("unchecked")
	private Map<K, V> kept() {
		if (TransactionSynchronizationManager.getResource(this) instanceof Kept<?, ?> bound) {
			return (Map<K, V>) bound.values;
		}
		Kept<K, V> fresh = new Kept<>();
		TransactionSynchronizationManager.bindResource(this, fresh);
		TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(fresh, this) {
		});
		return fresh.values;
	}

	private static final class Kept<K, V> extends ResourceHolderSupport {

		private final Map<K, V> values = new HashMap<>();

	}

}
