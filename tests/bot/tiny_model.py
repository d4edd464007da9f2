"""A folder in, a language model of no sense in it out: made here, and never downloaded."""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit
from tokenizers.trainers import WordLevelTrainer
from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

UNKNOWN, END = "<unknown>", "<end>"
# All that the model can say are words of these, in any order: pointers at findings, marks of
# quotation, half an object, denials, figures, a mention and a link among them.
SENTENCES = """
The ferry to Aldermoor left late, its captain told the Courier [1]. Nobody was hurt [2].
Fog lay over both piers when passengers arrived, and some went home again [1][2].
Swans returned this spring [2]. Anglers blamed them for smaller catches [2][1].
He never promised “no more than two” boats, Ilse Varga said in 1987 [1, 2].
{"sentences": [{"text": "Three million", "findings": [1]}]} NOT IN THESE ARTICLES
I was @everyone and https://example.org, however: she denied it [3]. <think> ``` </think>
"""
CHAT = """\
{% for message in messages %}{{ message.role }} says {{ message.content }}
{% endfor %}assistant says
"""
SEED = 7


def make_model(folder: Path) -> None:
    """Write a model of two layers into `folder`, with weights as chance has them, and its words."""
    words = Tokenizer(WordLevel(unk_token=UNKNOWN))
    words.pre_tokenizer = WhitespaceSplit()
    trainer = WordLevelTrainer(special_tokens=[UNKNOWN, END], show_progress=False)
    words.train_from_iterator(SENTENCES.splitlines(), trainer)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=words, unk_token=UNKNOWN, eos_token=END, pad_token=END
    )
    tokenizer.chat_template = CHAT
    tokenizer.save_pretrained(folder)
    with torch.random.fork_rng():
        torch.manual_seed(SEED)
        model = LlamaForCausalLM(_shape(tokenizer))
    model.generation_config = GenerationConfig(do_sample=True, eos_token_id=tokenizer.eos_token_id)
    model.save_pretrained(folder)


def _shape(tokenizer: PreTrainedTokenizerFast) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
