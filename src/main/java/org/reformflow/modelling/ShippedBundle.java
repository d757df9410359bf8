package org.reformflow.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.reformflow.modelling.check.ModelFile;

import org.springframework.stereotype.Component;

/** What came with the product, or the folder that stands in for it. */
@Component
class ShippedBundle implements BundleSource {

	private final ModelFolders folders;

	ShippedBundle(ModelFolders folders) {
		this.folders = folders;
	}

	@Override
	public String kind() {
		return Bundles.SHIPPED;
	}

	@Override
	public Optional<List<ModelFile>> files(String id, String process) {
		try {
			return this.folders.all()
				.stream()
				.filter((folder) -> folder.key().equals(process))
				.findFirst()
				.map(ModelFolder::files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
