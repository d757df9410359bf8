package org.reformflow.apology;

import java.util.Optional;

/** Implemented by modules whose matters may stand for public-service dossiers. */
public interface DossierSource {

	/**
	 * The dossier of a matter; empty for other matters, and for those that are closed.
	 */
	Optional<LateDossier> dossier(String matterId);

}
