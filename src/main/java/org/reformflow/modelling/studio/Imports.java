package org.reformflow.modelling.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.reformflow.modelling.ModelGate;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of the processes in a ZIP: all or none. */
@Service
class Imports {

	private final ModelDrafts drafts;

	private final DraftContent content;

	private final ModelGate gate;

	private final Requests requests;

	Imports(ModelDrafts drafts, DraftContent content, ModelGate gate, Requests requests) {
		this.drafts = drafts;
		this.content = content;
		this.gate = gate;
		this.requests = requests;
	}

	/**
	 * @throws Refusal when a file may not be stored or belongs to another process
	 */
	@Transactional
	public List<Imported> add(Map<String, List<ModelFile>> bundles, String name, String person) {
		List<Imported> added = new ArrayList<>();
		bundles.forEach((process, files) -> {
			DraftContent.process(process);
			this.content.require(process, files);
			List<Finding> found = this.gate.check(process, this.requests.tagged(process, files));
			requireKey(process, found);
			Draft draft = this.drafts.begin(process, "Nhập từ " + name, files, person, "Nhập từ " + name);
			added.add(new Imported(draft.id(), process, files.stream().map(ModelFile::path).sorted().toList(), found));
		});
		return added;
	}

	private static void requireKey(String process, List<Finding> found) {
		found.stream().filter((finding) -> "process-key".equals(finding.rule())).findFirst().ifPresent((finding) -> {
			throw new Refusal("Thư mục “" + process + "” chứa mô hình của quy trình khác: " + finding.message());
		});
	}

	/** A draft that came of a ZIP. */
	record Imported(long draft, String process, List<String> files, List<Finding> findings) {

	}

}
