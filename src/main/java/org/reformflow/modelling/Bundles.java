package org.reformflow.modelling;

import java.util.List;
import java.util.Optional;

import org.reformflow.modelling.check.ModelFile;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * All files of one process by reference: {@code deployment:<id>}, {@code draft:<id>},
 * {@code release:<id>}, or {@code shipped} as the product was built.
 */
@Component
public class Bundles {

	/** The reference to what came with the product. */
	public static final String SHIPPED = "shipped";

	/** The kind of what the engine has: {@code deployment:<id>}. */
	public static final String DEPLOYMENT = "deployment";

	private final ObjectProvider<BundleSource> sources;

	Bundles(ObjectProvider<BundleSource> sources) {
		this.sources = sources;
	}

	/**
	 * The files that a reference means, sorted by path: models, decisions, forms, and the
	 * YAML files beside them.
	 * @throws ErrorResponseException 404 if there is no such bundle of this process
	 */
	public List<ModelFile> of(String reference, String process) {
		return find(reference, process).orElseThrow(() -> ModelProblems.notFound("Không có bản “" + reference
				+ "” của quy trình “" + process + "”. Hãy mở lại danh sách rồi chọn bản khác."));
	}

	/** The files that a reference means; empty when there is no such bundle. */
	public Optional<List<ModelFile>> find(String reference, String process) {
		int colon = reference.indexOf(':');
		String kind = (colon < 0) ? reference : reference.substring(0, colon);
		String id = (colon < 0) ? "" : reference.substring(colon + 1);
		return this.sources.stream()
			.filter((source) -> source.kind().equals(kind))
			.findFirst()
			.flatMap((source) -> source.files(id, process))
			.map((files) -> files.stream().sorted((one, other) -> one.path().compareTo(other.path())).toList());
	}

}
