package org.reformflow.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditNote;

import org.springframework.stereotype.Component;

/** Makes entries of notes. */
@Component
class Entries {

	private static final int LONGEST_VALUE = 300;

	private static final int LONGEST_DETAIL = 4000;

	private final SecureRandom random = new SecureRandom();

	private final ObjectMapper json = new ObjectMapper();

	private final AuditKeys keys;

	private final Clock clock;

	Entries(AuditKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * The entry, with its time and keyed hash.
	 * @param secret whether not even a hash of the content may be kept
	 */
	Entry of(AuditNote note, boolean secret) {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		String token = HexFormat.of().formatHex(bytes);
		String content = note.content();
		return new Entry(0, token, OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS), note.kind().name(),
				cut(note.what(), 150), cutOrNull(note.actor(), 255), cutOrNull(note.department(), 64),
				cutOrNull(note.about(), 255), detail(note.detail()),
				(content == null || secret) ? null : this.keys.hash("content", token, content), this.keys.currentId(),
				"")
			.signed(this.keys);
	}

	private String detail(Map<String, String> detail) {
		Map<String, String> shown = new TreeMap<>();
		detail.forEach((name, value) -> shown.put(name, cut(value, LONGEST_VALUE)));
		try {
			String text = this.json.writeValueAsString(shown);
			return (text.length() <= LONGEST_DETAIL) ? text
					: this.json.writeValueAsString(Map.of("tooLong", this.keys.hash("detail", text)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable String cutOrNull(@Nullable String text, int longest) {
		return (text != null) ? cut(text, longest) : null;
	}

	private static String cut(String text, int longest) {
		String clean = text.replace('\0', ' ');
		return (clean.length() <= longest) ? clean : clean.substring(0, longest);
	}

	/** Those of a transaction. */
	List<Entry> of(List<AuditNote> notes, boolean secret) {
		return notes.stream().map((note) -> of(note, secret)).toList();
	}

}
