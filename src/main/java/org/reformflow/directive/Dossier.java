package org.reformflow.directive;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The dossier of the public one-stop service (hồ sơ thủ tục hành chính) that an item
 * stands for: being late with it calls for an apology to the applicant.
 *
 * @param code receipt number, at most 100 characters
 * @param applicant who handed it in, at most 500 characters
 */
public record Dossier(@Nullable String code, @Nullable String applicant) {

	/** For example "Hồ sơ TTHC H42.18-230901-0007 của Nguyễn Văn An". */
	String words() {
		List<String> words = new ArrayList<>(List.of("Hồ sơ TTHC"));
		if (this.code != null) {
			words.add(this.code);
		}
		if (this.applicant != null) {
			words.add("của " + this.applicant);
		}
		return String.join(" ", words);
	}

}
