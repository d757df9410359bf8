package org.reformflow.initiative.application.word;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.WordUploads;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationAccess;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Drafts;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the Tasklist dialog "Mẫu Word" calls. Behind Camunda's session and CSRF filters,
 * which let anonymous requests through: every method authorizes by itself, and uploads
 * are parsed only after that.
 */
@RestController
@RequestMapping("/camunda/api/ext/initiatives")
class WordFormController {

	private static final int MAX_NAME = 60;

	private final WordFormProcess process;

	private final WordForm form;

	private final WordUploads uploads;

	private final Applications applications;

	private final Drafts drafts;

	private final ApplicationAccess access;

	private final Organisation organisation;

	WordFormController(WordFormProcess process, WordForm form, WordUploads uploads, Applications applications,
			Drafts drafts, ApplicationAccess access, Organisation organisation) {
		this.process = process;
		this.form = form;
		this.uploads = uploads;
		this.applications = applications;
		this.drafts = drafts;
		this.access = access;
		this.organisation = organisation;
	}

	/**
	 * Whether the signed-in person writes a description in this task, and how often it
	 * was saved.
	 */
	@GetMapping("/tasks/{taskId}")
	State state(@PathVariable String taskId) {
		Optional<Application> application = this.process.mine(taskId)
			.flatMap((task) -> this.applications.find(task.applicationId()));
		return new State(application.isPresent(), application.map(Application::revision).orElse(0));
	}

	/** The draft as last saved, or the blank form. */
	@GetMapping("/tasks/{taskId}/form")
	ResponseEntity<byte[]> download(@PathVariable String taskId, @RequestParam(defaultValue = "false") boolean blank) {
		Application application = writable(taskId);
		return blank ? file("ban-mo-ta-sang-kien", this.form.blank(application.department())) : file(application);
	}

	/**
	 * Reads a filled form and answers what it would put into the draft; with
	 * {@code store} it does.
	 * @param revision savings that the person has seen
	 */
	@PostMapping("/tasks/{taskId}/form")
	Preview upload(@PathVariable String taskId, @RequestParam(defaultValue = "false") boolean store,
			@RequestParam int revision, MultipartHttpServletRequest request) {
		Application application = writable(taskId);
		return this.uploads.read(request, "file", (file) -> read(application, file, store, revision));
	}

	private Preview read(Application application, Path file, boolean store, int revision) {
		Description before = this.applications.description(application.id());
		ReadForm read = this.form.read(application.department(), file, before,
				(person) -> this.organisation.person(person)
					.filter((found) -> application.department().equals(found.department()))
					.isPresent());
		if (store) {
			this.drafts.replace(application.id(), read.description(), revision);
		}
		return Preview.of(read, before, store, this.applications.get(application.id()).revision());
	}

	/** The form of any application that the signed-in person may see. */
	@GetMapping("/applications/{id}/form.docx")
	ResponseEntity<byte[]> export(@PathVariable String id) {
		Person reader = this.organisation.current();
		return file(this.applications.find(id)
			.filter((application) -> this.access.maySee(reader, application))
			.orElseThrow(WordFormController::notFound));
	}

	private Application writable(String taskId) {
		return this.process.mine(taskId)
			.flatMap((task) -> this.applications.find(task.applicationId()))
			.orElseThrow(WordFormController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND,
				"Không có hồ sơ này, hoặc bạn không soạn hay không được xem hồ sơ. Hãy tải lại danh sách công việc.");
	}

	private ResponseEntity<byte[]> file(Application application) {
		String title = Label.folded(application.title()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return file("sang-kien-" + ((title.length() > MAX_NAME) ? title.substring(0, MAX_NAME) : title),
				this.form.write(application.department(), this.applications.description(application.id())));
	}

	private static ResponseEntity<byte[]> file(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(WordTemplate.MEDIA_TYPE))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".docx", StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

	/**
	 * What the dialog's button asks.
	 *
	 * @param writes whether the button is shown
	 */
	record State(boolean writes, int revision) {

	}

}
