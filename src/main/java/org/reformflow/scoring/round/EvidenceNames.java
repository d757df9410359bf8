package org.reformflow.scoring.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.evidence.EvidenceFile;

/**
 * The evidence files of a round by id.
 *
 * @param byId kept files
 */
record EvidenceNames(Map<String, EvidenceFile> byId) {

	static EvidenceNames of(List<EvidenceFile> files) {
		return new EvidenceNames(
				files.stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity(), (one, same) -> one)));
	}

	/** Names by commas; those taken back are left out. */
	String names(List<String> ids) {
		return files(ids).map(EvidenceFile::name).collect(Collectors.joining(", "));
	}

	Stream<EvidenceFile> files(List<String> ids) {
		return ids.stream().map(this.byId::get).filter(Objects::nonNull);
	}

	static String link(EvidenceFile file) {
		return "/camunda/api/ext/evidence/files/" + file.id();
	}

}
