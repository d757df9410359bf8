package org.reformflow.evidence;

import java.util.List;

import org.reformflow.evidence.TaskFiles.Entry;

import org.springframework.stereotype.Component;

/** Lists the files of a task and of its earlier steps for the signed-in person. */
@Component
class TaskFilesView {

	private final EvidenceFiles files;

	private final EvidenceAccess access;

	private final EvidenceProcess process;

	private final EvidenceSettings settings;

	TaskFilesView(EvidenceFiles files, EvidenceAccess access, EvidenceProcess process, EvidenceSettings settings) {
		this.files = files;
		this.access = access;
		this.process = process;
		this.settings = settings;
	}

	TaskFiles of(OpenTask task) {
		boolean mayAdd = this.access.mayAdd(task);
		List<EvidenceFile> earlier = matterOf(task).stream()
			.filter((file) -> !file.taskId().equals(task.id()))
			.toList();
		return new TaskFiles(entries(this.files.ofTask(task.id()), mayAdd), entries(earlier, false), mayAdd,
				task.minimum(), this.settings.maxFilesPerTask(), this.settings.maxFileSize().toBytes(),
				this.settings.types()
					.stream()
					.flatMap((kind) -> kind.extensions().stream())
					.map((extension) -> "." + extension)
					.sorted()
					.toList());
	}

	List<Entry> entries(List<EvidenceFile> files, boolean open) {
		String person = this.access.person();
		return files.stream()
			.map((file) -> new Entry(file.id(), file.step(), file.name(), file.mediaType(), file.size(), file.sha256(),
					file.uploadedBy(), this.process.nameOf(file.uploadedBy()), file.uploadedAt(),
					open && file.uploadedBy().equals(person)))
			.toList();
	}

	private List<EvidenceFile> matterOf(OpenTask task) {
		return (task.assignmentId() != null) ? this.files.ofAssignment(task.assignmentId())
				: this.files.ofMatter(task.department(), task.matterId());
	}

}
