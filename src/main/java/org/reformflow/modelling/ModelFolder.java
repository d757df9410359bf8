package org.reformflow.modelling;

import java.util.List;

import org.springframework.core.io.Resource;

/** The models, decisions and forms of one process, which are deployed together. */
record ModelFolder(String key, List<Resource> files) {

	@Override
	public String toString() {
		return "processes/" + this.key + " " + this.files.stream().map(Resource::getFilename).toList();
	}

}
