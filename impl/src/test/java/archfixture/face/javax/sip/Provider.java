package archfixture.face.javax.sip;

/** Stands for a class of the face. */
public interface Provider {}
