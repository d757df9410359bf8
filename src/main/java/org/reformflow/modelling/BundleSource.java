package org.reformflow.modelling;

import java.util.List;
import java.util.Optional;

import org.reformflow.modelling.check.ModelFile;

/** Knows the files of one kind of reference to a bundle, such as {@code draft:<id>}. */
public interface BundleSource {

	/** What stands before the colon. */
	String kind();

	/**
	 * The files of a process.
	 * @param id what stands after the colon; empty without a colon
	 * @return empty when there is no such bundle
	 */
	Optional<List<ModelFile>> files(String id, String process);

}
