package org.reformflow.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what waits for the digest into one mail for each person. */
@Component
class Digests {

	private static final String TEMPLATE = NoticeWriter.DIGEST + "daily";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM");

	private final NoticeTable notices;

	private final NoticeWriter writer;

	private final NoticeTexts texts;

	private final Outbox outbox;

	private final Organisation organisation;

	private final Clock clock;

	Digests(NoticeTable notices, NoticeWriter writer, NoticeTexts texts, Outbox outbox, Organisation organisation,
			Clock clock) {
		this.notices = notices;
		this.writer = writer;
		this.texts = texts;
		this.outbox = outbox;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Queues the digests of a department; nobody without notices gets one. */
	@Transactional
	void send(String department) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Map<String, List<NoticeRow>> readers = this.notices.forDigest(department, now)
			.stream()
			.collect(Collectors.groupingBy(NoticeRow::recipient, TreeMap::new, Collectors.toList()));
		List<NoticeRow> digests = new ArrayList<>();
		readers.forEach((reader, listed) -> {
			Person person = this.organisation.person(reader).orElse(null);
			if (person == null) {
				this.notices.setDigested(listed, null);
				return;
			}
			NoticeRow digest = digest(department, person, listed, now);
			digests.add(digest);
			this.notices.setDigested(listed, digest.id());
		});
		this.outbox.add(digests);
	}

	private NoticeRow digest(String department, Person reader, List<NoticeRow> listed, OffsetDateTime now) {
		Map<String, Object> values = Map.of("count", listed.size(), "topics", topics(listed));
		Notice notice = new Notice("digest-" + department + "-" + now.toInstant(), department, TEMPLATE, values,
				Set.of(reader.id()), false, null);
		return this.writer.write(notice, new Addressee(reader, Preference.NONE, null), MailState.QUEUED);
	}

	/** By heading in alphabetical order, then by time. */
	private List<Map<String, Object>> topics(List<NoticeRow> listed) {
		Map<String, List<Map<String, Object>>> topics = new TreeMap<>();
		listed.forEach((notice) -> topics.computeIfAbsent(topic(notice), (topic) -> new ArrayList<>())
			.add(Map.of("subject", notice.subject(), "time",
					TIME.format(notice.createdAt().atZoneSameInstant(this.clock.getZone())))));
		return topics.entrySet().stream().map((topic) -> {
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("topic", topic.getKey());
			values.put("size", topic.getValue().size());
			values.put("notices", topic.getValue());
			return values;
		}).toList();
	}

	private String topic(NoticeRow notice) {
		try {
			return this.texts.topic(notice.template());
		}
		catch (IllegalArgumentException ex) {
			// The template was taken away since.
			return "Thông báo khác";
		}
	}

}
