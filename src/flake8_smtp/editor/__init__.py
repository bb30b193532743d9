"""flake8-smtp in an editor: a plugin of python-lsp-server, found by its entry point group `pylsp`.

Nothing else imports these modules, so that flake8-smtp needs neither the server nor pluggy.
"""
