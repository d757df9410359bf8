package org.reformflow.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the bell in Tasklist calls: the signed-in person's own notices and preferences.
 */
@RestController
@RequestMapping("/camunda/api/ext/notices")
class InboxController {

	private static final int PAGE = 20;

	private final Inbox inbox;

	private final NoticePreferences preferences;

	private final Organisation organisation;

	private final MatterLinks links;

	InboxController(Inbox inbox, NoticePreferences preferences, Organisation organisation, MatterLinks links) {
		this.inbox = inbox;
		this.preferences = preferences;
		this.organisation = organisation;
		this.links = links;
	}

	@GetMapping("/unread")
	Unread unread() {
		return new Unread(this.inbox.unread(me().id()));
	}

	@GetMapping
	Page list(@RequestParam(required = false) @Nullable String before) {
		List<Inbox.Entry> found = this.inbox.page(me().id(), before, PAGE + 1);
		return new Page(found.stream().limit(PAGE).map(this::shown).toList(), found.size() > PAGE);
	}

	@PostMapping("/{id}/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void read(@PathVariable String id) {
		if (!this.inbox.read(me().id(), id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** Marks as read what the reader has seen: the given notice and all before it. */
	@PostMapping("/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void readAll(@RequestParam String newest) {
		this.inbox.readAll(me().id(), newest);
	}

	@GetMapping("/preferences")
	NoticePreferences.View preferences() {
		return this.preferences.of(me());
	}

	@PutMapping("/preferences")
	NoticePreferences.View choose(@RequestBody Preference chosen) {
		this.preferences.save(me(), chosen);
		return this.preferences.of(me());
	}

	private Person me() {
		return this.organisation.current();
	}

	private Shown shown(Inbox.Entry entry) {
		String absent = entry.onBehalfOf();
		String matter = entry.businessKey();
		return new Shown(entry.id(), entry.subject(), entry.body(),
				(matter != null) ? this.links.inTasklist(matter) : null,
				(absent != null) ? this.organisation.nameOf(absent) : null, entry.urgent(), entry.at(), entry.read());
	}

	/** How many notices are unread. */
	record Unread(int unread) {

	}

	/** Notices, and whether older ones follow. */
	record Page(List<Shown> notices, boolean more) {

	}

	/**
	 * A notice as its reader sees it.
	 *
	 * @param link to the tasks of the matter, within Tasklist, or null
	 * @param onBehalfOf name of the absent person, or null
	 * @param at when it was written, in UTC
	 */
	record Shown(String id, String subject, String body, @Nullable String link, @Nullable String onBehalfOf,
			boolean urgent, String at, boolean read) {

	}

}
