/// Phrases of comment threads, comment forms and their rules. Source: collected by hand from news pages in seven languages, 2026-11.
let commentPhrases: [PhraseList] = [
  PhraseList(
    mark: .comments, place: .whole,
    phrases: [
      "comments", "comment", "comments off", "view comments", "show comments", "read comments", "add comment", "add a comment",
      "add your comment", "post a comment",
      "post comment", "leave a comment", "leave a reply", "leave reply", "leave a reply cancel reply", "leave a comment cancel reply",
      "be the first to comment", "be first to comment", "join the discussion", "join the conversation", "start the discussion",
      "start the conversation", "view the discussion thread", "have your say", "no comments", "no comments yet", "cancel reply", "reply",
      "what do you think", "your comment", "comments are closed", "comments policy", "comment policy", "commenting policy",
      "commenting rules", "comments section",
      "reader comments", "facebook comments", "sort by newest oldest", "newest oldest most voted", "comment threads", "thread replies",

      "kommentare", "kommentar schreiben", "kommentar hinterlassen", "schreibe einen kommentar", "commentaires", "laisser un commentaire",
      "ajouter un commentaire", "comentarios", "deja un comentario", "dejar un comentario", "deja una respuesta", "escribe un comentario",
      "commenti",
      "lascia un commento", "lascia una risposta", "rispondi", "reacties", "laat een reactie achter", "geef een reactie", "comentários",
      "deixe um comentário",
      "deixe uma resposta", "deixe seu comentário", "tinggalkan balasan", "tinggalkan komentar", "комментарии", "оставить комментарий",
      "добавить комментарий", "share your thoughts cancel reply", "join the debate", "tell us what you think", "comment on this story",
      "comment on this article", "comments closed", "show conversation",
    ]),
  PhraseList(
    mark: .comments, place: .lead,
    phrases: [
      "leave a reply", "leave a comment", "be the first to comment", "be first to comment", "comments are closed", "comments are moderated",
      "all comments", "your email address will not be published", "you must be logged in to post", "you must log in to post",
      "please log in to comment",
      "log in to comment", "sign in to comment", "login to comment", "notice all comments", "please keep your comments",
      "save my name email",
      "notify me of", "notify of", "required fields are marked", "most reacted comment", "hottest comment thread", "comments powered by",
      "powered by disqus", "please enable javascript to view the comments", "we welcome comments", "we welcome your comments",
      "view all comments",
      "read all comments", "show all comments", "schreibe einen kommentar", "laisser un commentaire", "deja un comentario",
      "deja una respuesta",
      "lascia un commento", "lascia una risposta", "deixe um comentário", "deixe uma resposta", "deine e mail adresse wird nicht",
      "votre adresse e mail ne sera", "tu dirección de correo electrónico no será", "il tuo indirizzo email non sarà",
      "o seu endereço de email não será",
      "alamat email anda tidak akan", "to comment you must", "commenters must",
      "feed for comments", "permalink", "by commenting you",
    ]),
  PhraseList(
    mark: .comments, place: .within,
    phrases: [
      "views of the commenter", "comments represent the view", "comments do not reflect", "comments that are", "recent comment authors",
      "comment authors", "comments from readers", "rules for commenting", "commenting guidelines", "community guidelines",
      "comment thread is closed",
      "discuss this story",
    ]),
]
