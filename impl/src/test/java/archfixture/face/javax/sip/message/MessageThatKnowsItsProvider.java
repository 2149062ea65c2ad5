package archfixture.face.javax.sip.message;

import archfixture.face.javax.sip.Provider;

/** Messages stand far below the face, though their package name begins like the face's. */
public record MessageThatKnowsItsProvider(Provider provider) {}
