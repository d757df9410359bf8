package org.reformflow.modelling.capability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.function.SingletonSupplier;

/** The ids of the element templates, for models that name one. */
public final class KnownTemplates {

	private static final SingletonSupplier<Set<String>> IDS = SingletonSupplier.of(KnownTemplates::read);

	private KnownTemplates() {
	}

	/** Whether there is a template of an id such as {@code org.reformflow.sendNotice}. */
	public static boolean has(String id) {
		return IDS.obtain().contains(id);
	}

	/** Id of the template of a delegate. */
	public static String of(String bean) {
		return ElementTemplate.PREFIX + bean;
	}

	private static Set<String> read() {
		try {
			return ElementTemplates.files()
				.values()
				.stream()
				.flatMap(Collection::stream)
				.map(ElementTemplate::id)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
