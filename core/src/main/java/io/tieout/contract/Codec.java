package io.tieout.contract;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes in, record out and back, through one reader and one writer per type.
 *
 * @param type logical name
 * @param revision current revision
 * @param javaType class of the values
 * @param reader reads the class
 * @param writer writes the class
 */
record Codec(String type, int revision, Class<?> javaType, ObjectReader reader, ObjectWriter writer) {

	static Codec of(JsonMapper mapper, String type, int revision, Class<?> javaType) {
		return new Codec(type, revision, javaType, mapper.readerFor(javaType), mapper.writerFor(javaType));
	}

	byte[] write(Object value) {
		return this.writer.writeValueAsBytes(value);
	}

	Object read(byte[] buffer, int offset, int length) {
		try {
			return this.reader.readValue(buffer, offset, length);
		}
		catch (JacksonException ex) {
			throw new ContractMismatchException(this.type, this.revision, ContractFault.of(ex));
		}
	}

	Object read(JsonNode tree) {
		try {
			return this.reader.readValue(tree);
		}
		catch (JacksonException ex) {
			throw new ContractMismatchException(this.type, this.revision, ContractFault.of(ex));
		}
	}

}
