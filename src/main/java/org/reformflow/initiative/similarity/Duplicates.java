package org.reformflow.initiative.similarity;

import java.util.Comparator;
import java.util.List;

import org.reformflow.initiative.application.Applications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds earlier applications of the department, of any campaign, that an application
 * resembles. All methods join the caller's transaction.
 */
@Service
@Transactional
public class Duplicates {

	/** Of those that share bands, the ones sharing most are compared word by word. */
	private static final int MAX_COMPARED = 20;

	/** As many as a person looks at. */
	private static final int MAX_FOUND = 5;

	private final Applications applications;

	private final BandTable bands;

	private final MatchTable matches;

	Duplicates(Applications applications, BandTable bands, MatchTable matches) {
		this.applications = applications;
		this.bands = bands;
		this.matches = matches;
	}

	/** Makes an application known to the checks of later ones, with its present texts. */
	public void register(String applicationId) {
		this.bands.replace(applicationId, Sketch.bands(text(applicationId)));
	}

	/**
	 * Compares an application with the earlier ones and keeps what was found, those that
	 * it resembles most first.
	 */
	public List<Resemblance> check(String applicationId) {
		Text mine = text(applicationId);
		this.bands.replace(applicationId, Sketch.bands(mine));
		List<Resemblance> found = this.bands.earlier(applicationId, MAX_COMPARED)
			.stream()
			.map((other) -> new Comparison(mine, text(other)).resemblance(other))
			.filter(Resemblance::isNotable)
			.sorted(Comparator.comparingDouble((Resemblance one) -> -one.share()))
			.limit(MAX_FOUND)
			.toList();
		this.matches.replace(applicationId, found);
		return found;
	}

	/** What the last check found. */
	public List<Resemblance> found(String applicationId) {
		return this.matches.of(applicationId);
	}

	private Text text(String applicationId) {
		return Text.of(SectionTexts.of(this.applications.description(applicationId)));
	}

}
